/** A party's own affairs: its people and their rights, mandates, keys of its software, notifications. */
package org.openpass.portal.organisation;
