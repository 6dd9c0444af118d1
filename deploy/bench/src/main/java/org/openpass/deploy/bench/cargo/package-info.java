/** What the cargo ledger takes in and gives out: manifests, carry-ins and carry-outs, the look-up of others. */
package org.openpass.deploy.bench.cargo;
