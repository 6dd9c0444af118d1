/** The mailbox of a party: what customs served, when it counts as served, and replies. */
package org.openpass.portal.mailbox;
