/** Mandates of a party: offered, answered, seen from both sides and ended. */
package org.openpass.portal.organisation.mandates;
