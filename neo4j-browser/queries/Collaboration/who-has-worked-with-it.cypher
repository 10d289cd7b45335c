// Everybody who has worked with an organisation, and in which projects
WITH 'Göteborgsregionens kommunalförbund' AS name
MATCH path = (:Organization {name: name})-[:OWNS|PARTNERS_IN]->(:Project)<-[:OWNS|PARTNERS_IN]-(:Organization)
RETURN path LIMIT 300
