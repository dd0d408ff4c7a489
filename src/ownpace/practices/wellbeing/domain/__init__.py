"""The rules of wellbeing: days and months, activities and plans, and what stands beside each other."""
