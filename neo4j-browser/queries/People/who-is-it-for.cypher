// Projects for those who are newly arrived, in mental ill-health or have NPF, and for the staff who meet them
WITH ['NEWLY_ARRIVED', 'MENTAL_ILL_HEALTH', 'NPF'] AS wanted
MATCH path = (:Project)-[:TARGETS]->(target:TargetGroup)
WHERE any(one IN wanted WHERE one IN target.characteristicsAndBroader)
RETURN path LIMIT 200
