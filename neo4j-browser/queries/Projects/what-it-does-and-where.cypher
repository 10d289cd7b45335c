// What a project does, and in which municipality
WITH '2019/00120' AS number
MATCH (project:Project {number: number})
MATCH path = (project)-[:RUNS|HAS_SUBPROJECT]->()-[:RUNS|IN_MUNICIPALITY]->{0,1}()
RETURN path
