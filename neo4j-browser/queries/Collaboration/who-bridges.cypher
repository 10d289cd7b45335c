// Who links organisations that share no project with each other; without those in very many projects (a table)
WITH 100 AS most
MATCH (bridge:Owner|Partner)
WITH most, bridge, COUNT { (bridge)-[:OWNS|PARTNERS_IN]->() } AS parts WHERE 1 < parts <= most
ORDER BY parts DESC, bridge.id LIMIT 10
CALL (bridge, most) {
  MATCH (bridge)-[:OWNS|PARTNERS_IN]->(:Project)<-[:OWNS|PARTNERS_IN]-(partner:Organization)
  WITH DISTINCT partner, most WHERE COUNT { (partner)-[:OWNS|PARTNERS_IN]->() } <= most
  RETURN collect(partner)[..50] AS partners
}
CALL (partners) {
  UNWIND partners AS a
  UNWIND partners AS b
  WITH a, b WHERE a.id < b.id AND NOT EXISTS { (a)-[:OWNS|PARTNERS_IN]->(:Project)<-[:OWNS|PARTNERS_IN]-(b) }
  RETURN count(*) AS pairsLinked
}
WITH bridge, partners, pairsLinked WHERE pairsLinked > 0
RETURN bridge.name AS organisation, COUNT { MATCH (bridge)-[:OWNS|PARTNERS_IN]->(project) RETURN DISTINCT project } AS projects,
  size(partners) AS partners, pairsLinked
ORDER BY pairsLinked DESC
