/** Of what a person and a party's software are told, and what became of it. */
package org.openpass.portal.organisation.notifications;
