// Who links organisations that share no project with each other (a table)
MATCH (bridge:Organization)-[:OWNS|PARTNERS_IN]->(project:Project)
WITH bridge, count(DISTINCT project) AS projects WHERE projects > 1
ORDER BY projects DESC LIMIT 25
MATCH (bridge)-[:OWNS|PARTNERS_IN]->(:Project)<-[:OWNS|PARTNERS_IN]-(partner:Organization)
WITH bridge, projects, collect(DISTINCT partner)[..100] AS partners
UNWIND partners AS a
UNWIND partners AS b
WITH bridge, projects, partners, a, b
WHERE a.id < b.id AND NOT EXISTS { (a)-[:OWNS|PARTNERS_IN]->(:Project)<-[:OWNS|PARTNERS_IN]-(b) }
RETURN bridge.name AS organisation, projects, size(partners) AS partners, count(*) AS pairsLinked
ORDER BY pairsLinked DESC
