/** Where somebody applies to be registered as a party: a newcomer without an account, or an officer who has the papers. */
package org.openpass.portal.registration;
