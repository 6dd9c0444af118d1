/** Applications for what is done with bonded goods, and reports of losses. */
package org.openpass.portal.permit;
