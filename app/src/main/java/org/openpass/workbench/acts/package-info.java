/** Acts by which tasks go from hand to hand, beside a task wherever one is shown. */
package org.openpass.workbench.acts;
