/** A party's own declarations: the list with its plain words, and paying. */
package org.openpass.portal.declarations;
