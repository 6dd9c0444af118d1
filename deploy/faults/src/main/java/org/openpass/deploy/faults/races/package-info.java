/** Many do the same at once; one of them wins and the others are told. */
package org.openpass.deploy.faults.races;
