// Municipalities of a county that no project names, and what covers them all the same (a table)
WITH 'Västra Götalands län' AS county
MATCH (place:Municipality)-[:IN_COUNTY]->(:County {name: county})
WHERE NOT EXISTS { (place)<-[:INVOLVES]-(:Project) }
RETURN place.name AS municipality,
  COLLECT { MATCH (place)-[:IN_SUBREGION|IN_COUNTY|IN_NUTS]->+()<-[:COVERS]-(p:Project) RETURN DISTINCT p.name LIMIT 10 } AS coveredBy,
  COLLECT { MATCH (place)-[:MEMBER_OF]->()-[:OWNS]->(p:Project) RETURN DISTINCT p.name LIMIT 10 } AS ownedByAnAssociationOf
ORDER BY size(coveredBy) + size(ownedByAnAssociationOf), municipality
