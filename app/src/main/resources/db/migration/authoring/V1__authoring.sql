comment on schema authoring is 'Works of process owners, their versions, drafts, releases, trials and migrations.';
