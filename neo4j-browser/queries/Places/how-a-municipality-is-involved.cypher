// How a municipality is involved: named, as a member, by its authority, or inside an area
WITH 'Lerum' AS name
MATCH (place:Municipality {name: name})
CALL (place) {
  MATCH path = (place)<-[:INVOLVES|SEATED_IN]-(:Project) RETURN path
  UNION
  MATCH path = (place)-[:MEMBER_OF]->(:Organization)-[:OWNS|PARTNERS_IN]->(:Project) RETURN path
  UNION
  MATCH path = (place)<-[:GOVERNS]-(:Organization)-[:OWNS|PARTNERS_IN]->(:Project) RETURN path
  UNION
  MATCH path = (place)-[:IN_SUBREGION|IN_COUNTY|IN_NUTS]->+()<-[:COVERS]-(:Project) RETURN path
}
RETURN path LIMIT 200
