import { render } from 'preact';
import { Explorer } from './explorer.tsx';
import './explorer.css';

const root = document.getElementById('explorer');
if (root === null) throw new Error('The page has no place for the explorer.');
render(<Explorer />, root);
