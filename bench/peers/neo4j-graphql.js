/** @neo4j/graphql over the same graph, on Apollo Server, as its documentation sets it up. Prints its address when it answers. */
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Neo4jGraphQL } from '@neo4j/graphql';
import neo4j from 'neo4j-driver';

const typeDefs = `#graphql
  type Project @node {
    id: ID!
    number: String
    name: String!
    startDate: Date
    totalBudget: BigInt
    grantedSupport: BigInt
    owners: [Organization!]! @relationship(type: "OWNS", direction: IN, properties: "Ownership")
    partners: [Organization!]! @relationship(type: "PARTNERS_IN", direction: IN, properties: "Partnership")
    municipalities: [Municipality!]! @relationship(type: "INVOLVES", direction: OUT)
    targetGroups: [TargetGroup!]! @relationship(type: "TARGETS", direction: OUT)
  }
  type Ownership @relationshipProperties { unit: String }
  type Partnership @relationshipProperties { role: String }
  type Organization @node {
    id: ID!
    name: String!
    kind: String
    owns: [Project!]! @relationship(type: "OWNS", direction: OUT)
    partnersIn: [Project!]! @relationship(type: "PARTNERS_IN", direction: OUT)
    collaborators(first: Int!): [Collaborator!]! @cypher(
      statement: """
      MATCH (this)-[:OWNS|PARTNERS_IN]->(project:Project)<-[:OWNS|PARTNERS_IN]-(other:Organization) WHERE other <> this
      WITH other, count(DISTINCT project) AS weight ORDER BY weight DESC, other.name, other.id LIMIT toInteger($first)
      RETURN {weight: weight, name: other.name} AS collaborator
      """
      columnName: "collaborator"
    )
  }
  type Collaborator @node @mutation(operations: []) @query(read: false) { weight: Int! name: String! }
  type Municipality @node {
    code: String!
    name: String!
    county: [County!]! @relationship(type: "IN_COUNTY", direction: OUT)
    projects: [Project!]! @relationship(type: "INVOLVES", direction: IN)
  }
  type County @node { code: String! name: String! }
  type TargetGroup @node {
    id: ID!
    name: String!
    ageFrom: Int
    ageTo: Int
  }
`;

const { BENCH_URI, BENCH_USERNAME, BENCH_PASSWORD, BENCH_PORT } = process.env;
const driver = neo4j.driver(BENCH_URI, neo4j.auth.basic(BENCH_USERNAME, BENCH_PASSWORD));
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const server = new ApolloServer({ schema });
const { url } = await startStandaloneServer(server, {
  listen: { host: '127.0.0.1', port: Number(BENCH_PORT) },
});
process.stdout.write(`ready at ${url}\n`);
