from .car import Car

__all__ = ["Truck"]


class Truck(Car):
    load: float
