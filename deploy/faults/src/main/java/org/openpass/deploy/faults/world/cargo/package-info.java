/** Carriers and operators of bonded areas who go on sending while things are killed, and what the ledger must say afterwards. */
package org.openpass.deploy.faults.world.cargo;
