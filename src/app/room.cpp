namespace limber {}
