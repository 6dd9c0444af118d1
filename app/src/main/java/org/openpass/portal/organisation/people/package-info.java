/** The people of a party, on its own page: who they are, what each may do, and who is invited. */
package org.openpass.portal.organisation.people;
