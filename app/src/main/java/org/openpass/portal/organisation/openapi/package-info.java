/** The tab of a party's page in which its people apply for, see and end the keys of the Open API. */
package org.openpass.portal.organisation.openapi;
