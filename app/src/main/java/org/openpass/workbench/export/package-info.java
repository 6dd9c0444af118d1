/** Lists as files: what somebody sees, taken away with a reason. */
package org.openpass.workbench.export;
