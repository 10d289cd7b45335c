// Where a project acts, and where its owner sits
WITH '2016/00240' AS number
MATCH (project:Project {number: number})
CALL (project) {
  MATCH path = (project)-[:INVOLVES|COVERS|SEATED_IN]->() RETURN path
  UNION
  MATCH path = (project)<-[:OWNS]-(:Owner)-[:GOVERNS]->{0,1}() RETURN path
  UNION
  MATCH path = (project)<-[:OWNS]-(:Owner)<-[:MEMBER_OF]-(:Municipality) RETURN path
}
RETURN path
