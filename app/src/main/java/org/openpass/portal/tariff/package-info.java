/** Looking things up in the tariff: for anyone, and inside the declaration form. */
package org.openpass.portal.tariff;
