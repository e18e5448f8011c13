"""mkdocs.yml, strategies.yml and taxonomy.yml → Workspace, every mistake with its file and line."""
