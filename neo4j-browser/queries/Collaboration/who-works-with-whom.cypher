// Who works with whom: pairs of organisations, with their projects, roles and years (a table)
WITH '2015-01-01' AS earliest
MATCH (a:Organization)-[link:OWNS|PARTNERS_IN]->(project:Project)<-[otherLink:OWNS|PARTNERS_IN]-(b:Organization)
WHERE project.startDate >= date(earliest) AND a.id < b.id
WITH a, b, collect(DISTINCT project.name) AS projects, min(project.startDate.year) AS firstYear, max(project.endDate.year) AS lastYear,
  collect(DISTINCT coalesce(link.role, 'OWNER') + ' with ' + coalesce(otherLink.role, 'OWNER')) AS roles
RETURN a.name AS organisation, b.name AS worksWith, size(projects) AS shared, projects, roles, firstYear, lastYear
ORDER BY shared DESC, organisation, worksWith LIMIT 100
