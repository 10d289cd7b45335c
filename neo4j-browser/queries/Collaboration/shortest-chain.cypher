// The shortest chain of co-operation between two organisations
WITH 'Studieförbundet Vuxenskolan' AS begin, 'Göteborgs Stad' AS end
MATCH (first:Organization {name: begin})
MATCH (last:Organization {name: end})
MATCH path = shortestPath((first)-[:OWNS|PARTNERS_IN|INVOLVES|MEMBER_OF|PART_OF|GOVERNS*..12]-(last))
RETURN path
