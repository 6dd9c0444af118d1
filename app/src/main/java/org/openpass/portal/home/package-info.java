/** A party's first page: what it has to do now, and where its cases stand. */
package org.openpass.portal.home;
