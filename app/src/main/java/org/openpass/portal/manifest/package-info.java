/** Manifests that carriers and forwarders send by hand, and the arrivals of their ships and aircraft. */
package org.openpass.portal.manifest;
