// Support and budget by owner and year, and how many projects lack the figure (a table)
MATCH (owner:Owner)-[:OWNS]->(project:Project)
RETURN owner.name AS owner, project.startDate.year AS year, count(*) AS projects,
  CASE WHEN count(project.grantedSupport) > 0 THEN sum(project.grantedSupport) END AS support,
  count(*) - count(project.grantedSupport) AS withoutSupport,
  CASE WHEN count(project.totalBudget) > 0 THEN sum(project.totalBudget) END AS budget,
  count(*) - count(project.totalBudget) AS withoutBudget
ORDER BY support IS NULL, support DESC, owner LIMIT 200
