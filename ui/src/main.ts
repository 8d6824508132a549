// The entry of the window.
import { mount } from 'svelte';
import App from './App.svelte';
import { givenDesk } from './state/givenDesk.svelte';
import { speech } from './state/speech.svelte';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/print.css';
import './styles/prose.css';
import './styles/code.css';

speech.speak('system');
void givenDesk.begin();
mount(App, { target: document.body });
