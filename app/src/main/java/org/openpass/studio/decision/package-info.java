/** Decision tables of a draft: the editor, what the table says as a whole, days of effect, and its words in Korean. */
package org.openpass.studio.decision;
