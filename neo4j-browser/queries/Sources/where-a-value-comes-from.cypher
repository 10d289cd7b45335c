// Where each value of a project comes from: document, words, method, confidence (a table)
WITH '2019/00120' AS number
MATCH (:Project {number: number})<-[:ABOUT]-(evidence:Evidence)-[:FROM]->(document:SourceDocument)
UNWIND coalesce(
  [row IN properties(evidence).statements | split(row, '\t')],
  [[evidence.field, '', '', '', '', '', evidence.method, evidence.confidence, evidence.value, evidence.excerpt]]
) AS said
WITH document, said WHERE said[0] <> 'contact'
RETURN said[0] AS field, said[8] AS value, said[9] AS words,
  coalesce(nullIf(said[6], ''), 'STRUCTURED_FIELD') AS method, coalesce(toFloat(said[7]), 1.0) AS confidence,
  document.title AS document, document.url AS address
ORDER BY field, value LIMIT 300
