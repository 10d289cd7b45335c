import { render } from 'preact';
import { Explorer } from './explorer.tsx';
import './styles/base.css';
import './styles/fields.css';
import './styles/header.css';
import './styles/search.css';
import './styles/side.css';
import './styles/network.css';
import './styles/help.css';
import './styles/notice.css';
import './styles/panel.css';
import './styles/table.css';
import './styles/narrow.css';

const root = document.getElementById('explorer');
if (root === null) throw new Error('The page has no place for the explorer.');
render(<Explorer />, root);
