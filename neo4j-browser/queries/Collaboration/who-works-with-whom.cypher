// Who works with whom in the first 5,000 projects from a day on: pairs, with projects, roles and years (a table)
WITH '2015-01-01' AS earliest
MATCH (project:Project) WHERE project.startDate >= date(earliest)
WITH project ORDER BY project.startDate LIMIT 5000
MATCH (a:Organization)-[link:OWNS|PARTNERS_IN]->(project)<-[otherLink:OWNS|PARTNERS_IN]-(b:Organization)
WHERE a.id < b.id
WITH a, b, collect(DISTINCT project.name) AS projects, min(project.startDate.year) AS firstYear, max(project.endDate.year) AS lastYear,
  collect(DISTINCT coalesce(link.role, 'OWNER') + ' with ' + coalesce(otherLink.role, 'OWNER')) AS roles
RETURN a.name AS organisation, b.name AS worksWith, size(projects) AS shared, projects, roles, firstYear, lastYear
ORDER BY shared DESC, organisation, worksWith LIMIT 100
