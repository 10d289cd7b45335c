// Which documents describe a project, and what each says of its money and its time
WITH '2019/00120' AS number
MATCH path = (:Project {number: number})<-[:ABOUT]-(evidence:Evidence)-[:FROM]->(:SourceDocument)
WHERE evidence.field IN ['totalBudget', 'grantedSupport', 'cofinancingRate', 'startDate', 'endDate', 'plannedParticipants']
  OR properties(evidence).statements IS NOT NULL
RETURN path LIMIT 200
