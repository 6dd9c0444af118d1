/** The tab of a party's page in which its people make, see and end the keys of its software. */
package org.openpass.portal.organisation.keys;
