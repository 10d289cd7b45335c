// Projects for people of an age
WITH 16 AS youngest, 24 AS oldest
MATCH path = (:Project)-[:TARGETS]->(target:TargetGroup)
WHERE target.ageFrom <= oldest AND target.ageTo >= youngest
RETURN path LIMIT 200
