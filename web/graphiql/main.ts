import 'graphiql/setup-workers/vite';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import './main.css';
import { examples } from './examples.ts';

// Links from elsewhere (the home page, /graphql opened in a browser) bring their query along.
const brought = new URLSearchParams(location.search).get('query');
const queries = brought === null ? examples : [brought, ...examples];

const root = document.getElementById('graphiql');
if (root === null) throw new Error('The page has no place for GraphiQL.');

createRoot(root).render(
  createElement(GraphiQL, {
    fetcher: createGraphiQLFetcher({ url: new URL('/graphql', location.href).href }),
    defaultTabs: queries.map((query) => ({ query })),
    // Tabs remembered from the last visit come before the default ones, unless a link brought a query.
    ...(brought === null ? {} : { initialQuery: brought }),
    defaultEditorToolsVisibility: false,
  }),
);
