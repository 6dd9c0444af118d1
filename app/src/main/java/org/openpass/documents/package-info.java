/** Documents: the files of a case (첨부서류), invoices, permits, officers' pictures, kept with their hash. */
@org.springframework.modulith.ApplicationModule(displayName = "Documents · 첨부서류",
        allowedDependencies = {"terms", "signals", "access", "casework", "audittrail"})
package org.openpass.documents;
