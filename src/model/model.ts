/**
 * The graph's ontology as data: what each type and field of the API is in the graph. Read once from the SDL's
 * directives; the read engine knows nothing else of the domain.
 */
export interface Model {
  readonly types: ReadonlyMap<string, ObjectModel>;
  /** Interfaces and unions: the object types that they can be. */
  readonly abstractTypes: ReadonlyMap<string, readonly string[]>;
  /** Names of enum types. */
  readonly enums: ReadonlySet<string>;
  /** What things can be grouped by: for each enum value, a Cypher expression over `this` that makes a list. */
  readonly dimensions: ReadonlyMap<string, string>;
  /** Input types with `from` and `to`, of which the first may not come after the second. */
  readonly spans: ReadonlySet<string>;
  /** The fields of declared input types that are such spans, by the type's name: `period` and `ages` of `NetworkFilter`. */
  readonly spansWithin: ReadonlyMap<string, readonly string[]>;
}

/** An object type: a node's, a relationship's facts, or a map's. */
export interface ObjectModel {
  /** Empty for an edge that has nothing but its evidence. */
  readonly name: string;
  /** The label of its nodes; null when it is not a node. */
  readonly label: string | null;
  /** How the ids of its things begin, before a colon, and those of no other type; null where that is not said. */
  readonly ids: string | null;
  /** An expression over `this`, a node that may hold several things: the list of them. Their ids begin with the node's and "#". */
  readonly parts: string | null;
  readonly fields: ReadonlyMap<string, FieldModel>;
  readonly filters: readonly CustomFilter[];
  /** Which of its things only callers with a scope may see. */
  readonly reserved: readonly Reserved[];
}

/** The things for which a condition over `this` holds are only for callers with the scope. */
export interface Reserved {
  readonly scope: string;
  readonly where: string;
}

export interface CustomFilter {
  readonly name: string;
  readonly type: string;
  readonly where: string;
  readonly description: string;
}

/** A field with one value (or a list of plain values), out of a property or an expression over `this`. */
export interface ValueField {
  readonly kind: 'value';
  readonly name: string;
  readonly property: string | null;
  readonly expression: string | null;
  /** The scalar or enum type's name. */
  readonly type: string;
  readonly list: boolean;
  /** Whether the SDL promises a value: never null. */
  readonly required: boolean;
  readonly scope: string | null;
}

/** A field that groups properties of its own node into an object. */
export interface EmbeddedField {
  readonly kind: 'embedded';
  readonly name: string;
  readonly type: string;
  readonly scope: string | null;
}

/** A field that leads to things: one, a plain list, or a connection. */
export interface ThingsField {
  readonly kind: 'things';
  readonly name: string;
  /** The type that has it, and its name: "Project.partners". */
  readonly place: string;
  /** The type of the things: object, interface or union. */
  readonly target: string;
  readonly shape: 'one' | 'list' | 'connection';
  readonly origin: Origin;
  /** The type whose filtered things a root field is about; null for every other field. */
  readonly of: string | null;
  /** Whether the SDL promises a thing: never null. */
  readonly required: boolean;
  /** What stands on the edge beside the node; null when nothing does. */
  readonly edge: ObjectModel | null;
  /** Expressions over `node` and `edge`, when the order is not by name. */
  readonly order: readonly string[] | null;
  readonly arguments: readonly ArgumentModel[];
  readonly exactlyOneArgument: boolean;
  readonly scope: string | null;
}

/** An argument that a field's clauses use. */
export interface ArgumentModel {
  readonly name: string;
  /** The input type's name, without what says that it is a list or must be there. */
  readonly type: string;
  /** The least and the most that a number may be; null where anything goes. */
  readonly range: { readonly from: number; readonly to: number } | null;
}

/** A root field with figures over all things of a type, in groups. */
export interface StatisticsField {
  readonly kind: 'statistics';
  readonly name: string;
  /** The type of the things. */
  readonly of: string;
  readonly scope: null;
}

/** A root field whose answer a function computes. */
export interface ComputedField {
  readonly kind: 'computed';
  readonly name: string;
  /** The type of what is computed. */
  readonly target: string;
  readonly arguments: readonly ArgumentModel[];
  readonly scope: null;
}

/** A field of a computed type that holds another computed type, or a list of it. */
export interface PartField {
  readonly kind: 'part';
  readonly name: string;
  readonly type: string;
  readonly list: boolean;
  readonly scope: null;
}

/** Where a field's things come from. */
export type Origin =
  | { readonly kind: 'relationship'; readonly type: string; readonly direction: 'IN' | 'OUT' }
  | {
      readonly kind: 'match';
      readonly text: string;
      /** The same the other way round: clauses that bind `this` where `node` is bound; null where there are none. */
      readonly back: string | null;
    }
  | { readonly kind: 'label'; readonly label: string }
  | { readonly kind: 'ids' };

export type FieldModel =
  | ValueField
  | EmbeddedField
  | ThingsField
  | StatisticsField
  | ComputedField
  | PartField;
