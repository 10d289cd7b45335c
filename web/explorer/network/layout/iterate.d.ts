declare module 'graphology-layout-forceatlas2/iterate' {
  /** Takes one step: moves the nodes in `nodes`. */
  export default function iterate(settings: object, nodes: Float32Array, edges: Float32Array): unknown;
}
