/** What a party has to pay, has paid, and gets back. */
package org.openpass.portal.payments;
