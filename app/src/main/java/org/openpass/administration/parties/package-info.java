/** One party: what it is, was and will be, its numbers, and what belongs to it. */
package org.openpass.administration.parties;
