// Projects that ran on a day, and who owned them
WITH '2017-01-01' AS day
MATCH path = (project:Project)<-[:OWNS]-(:Owner)
WHERE project.startDate <= date(day) AND project.endDate >= date(day)
RETURN path LIMIT 200
