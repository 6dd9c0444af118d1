/** The form of a step as owners write it: the editor, the Korean beside it, and the officer's own form as a preview. */
package org.openpass.studio.form;
