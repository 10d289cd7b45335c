// In which roles authorities appear, themselves or as members of an owner
WITH ['Arbetsförmedlingen', 'Försäkringskassan', 'Västra Götalandsregionen'] AS names
UNWIND names AS name
MATCH (authority:Organization {name: name})
CALL (authority) {
  MATCH path = (authority)-[:OWNS|PARTNERS_IN]->(:Project) RETURN path
  UNION
  MATCH path = (authority)-[:MEMBER_OF]->(:Organization)-[:OWNS]->(:Project) RETURN path
}
RETURN path LIMIT 200
