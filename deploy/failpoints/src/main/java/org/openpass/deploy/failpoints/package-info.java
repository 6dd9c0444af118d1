/**
 * Finds every seam of the running application, where one thing is done and the next is not, and crashes the process there.
 * No part of the product: fault tests add this jar to a copy of it.
 */
package org.openpass.deploy.failpoints;
