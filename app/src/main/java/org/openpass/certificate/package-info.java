/** Certificates of import declaration (수입신고필증): issued at the first download, verifiable by anyone. */
@org.springframework.modulith.ApplicationModule(displayName = "Certificate · 신고필증",
        allowedDependencies = {"terms", "access", "reference", "audittrail", "casework", "documents", "collection",
                "declaration", "declaration :: model"})
package org.openpass.certificate;
