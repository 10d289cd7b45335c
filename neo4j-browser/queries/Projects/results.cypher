// What a project reached, and in which municipality
WITH '2019/00120' AS number
MATCH path = (:Project {number: number})-[:ACHIEVED]->(:Result)-[:IN_MUNICIPALITY]->{0,1}()
RETURN path
