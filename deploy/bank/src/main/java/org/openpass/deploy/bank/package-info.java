/** A bank that receives payments for the Treasury, as a process of its own: takes orders, reports payments, signed. */
package org.openpass.deploy.bank;
