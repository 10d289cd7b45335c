// From the fund down to the projects: programme, area and objective
WITH 'ESF' AS fund
MATCH path = (:Fund {code: fund})<-[:OF_FUND]-(:Programme)<-[:OF_PROGRAMME]-(:ProgrammeArea)<-[:OF_AREA]-(:SpecificObjective)<-[:FUNDED_UNDER]-(:Project)
RETURN path LIMIT 200
