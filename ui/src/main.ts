// The entry of the window.
import { mount } from 'svelte';
import App from './App.svelte';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/print.css';
import './styles/prose.css';
import './styles/code.css';

mount(App, { target: document.body });
